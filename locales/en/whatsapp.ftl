### The program's own words on WhatsApp.

# The button that opens the list of choices; at most 20 characters.
whatsapp-open-list = Choose
# The last row of a list that goes on.
whatsapp-more = More
whatsapp-by-number = Please reply with the number of your choice.
