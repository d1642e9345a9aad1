/** The languages of the product; the first is what a person gets who has chosen none. */
export const locales = ['id', 'en'] as const

/** A language of the product. */
export type Locale = (typeof locales)[number]
