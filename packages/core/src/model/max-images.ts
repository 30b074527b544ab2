/** The most images of one quality that one request may ask for. */
export const maxImages = 1_000_000
