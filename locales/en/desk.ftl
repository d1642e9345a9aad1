# When something that was sent could not be handled because of a fault of ours.

desk-given-up-message = We are sorry: our system has trouble, and your last message was not saved. Please send it once more in a little while. The people who run the system have been told.
desk-given-up-press = We are sorry: our system has trouble, and that button did nothing yet. Please press it once more in a little while.
task-update-fault = The program failed to handle what somebody sent ({ $code }) after several tries; the sender was asked to repeat it. Ask whoever runs the program to look at its log.

# The number of a button that was typed
desk-number-none = The buttons of that message are no longer valid.
desk-number-wrong =
    { $count ->
        [1] There is no number { $number }: that message has just one button. Type 1 to press it.
       *[other] There is no number { $number }: the buttons of that message are numbered from 1 to { $count }.
    }
desk-number-link = Please open: { $url }

# Lists of several pages
desk-list-page = Page { $page } of { $pages } · { $count } in all
desk-list-previous = « Previous
desk-list-next = Next »
desk-list-not-yours = Somebody else asked for this list. Send the command yourself to see yours.
# The last row of a list of buttons that goes on; at most 24 characters. It may also be typed.
desk-more = More
