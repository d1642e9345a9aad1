slack-not-in-channel = I am not a member of this channel yet, so I cannot write here. Invite me first with /invite, then repeat the command.
