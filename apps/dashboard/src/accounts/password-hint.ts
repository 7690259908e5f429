/** Said at every field that takes a new password. */
export const PASSWORD_HINT = 'At least 12 characters. A few unrelated words are easy to keep.';
