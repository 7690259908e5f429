/**
 * The content security policy of a picture that is opened on its own: nothing of it is run, fetched or framed, and the faces that it
 * carries are shown.
 */
export const PICTURE_POLICY =
  "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";
