slack-not-in-channel = I am not a member of this channel yet, so I cannot write here. Invite me first with /invite, then repeat the command.

# Pages of forms
slack-page-waits = We have received what you filled in and are saving it. You may close this page; the result appears here or in the chat.
slack-page-taken = We have received this page. If there is more to fill in, press “Open the form”; if not, you may close this page.
slack-page-ended = Done. You may close this page.
slack-page-faults = What you filled in was not saved yet:
