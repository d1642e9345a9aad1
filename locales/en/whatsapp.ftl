### The program's own words on WhatsApp.

# The button that opens the list of choices; at most 20 characters.
whatsapp-open-list = Choose
whatsapp-by-number = Please reply with the number of your choice.
