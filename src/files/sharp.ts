import sharp from 'sharp'

/*
 * Everything that touches pictures takes sharp from here. Work runs on libuv's threads, off the main one; a
 * single libvips thread per picture keeps two people's photos from starving the rest of the program, and the
 * operation cache would only hold on to pictures of KTPs that never come again.
 */
sharp.concurrency(1)
sharp.cache(false)

export { sharp }
