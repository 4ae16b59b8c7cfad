/** The languages of the interface. */
export const languages = ['en', 'ru', 'ky'] as const;
export type Language = (typeof languages)[number];
