/** The digits of base64 by their value (RFC 4648, section 4). */
export const BASE64_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export const NO_DIGIT = 64;

/** The value of a digit by its byte, `NO_DIGIT` for every other byte. What else may stand in base64, its readers settle, each for its purpose. */
export const BASE64_DIGITS = new Uint8Array(256).fill(NO_DIGIT);
for (let value = 0; value < BASE64_ALPHABET.length; value += 1) BASE64_DIGITS[BASE64_ALPHABET.charCodeAt(value)] = value;
