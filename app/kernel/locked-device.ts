/** The page that asks for the PIN of a locked device. */
export const lockAddress = '/vergrendeld';

/** The field in which a PIN is sent along with a form that waited for it. */
export const pinField = 'pincode-van-toestel';

/** The field with the form that waited, unreadable for whoever holds the device. */
export const keptFormField = 'bewaard-formulier';

/**
 * A browser with this cookie is on a phone that goes from hand to hand: an organisation's provider asks anew who signs in
 * there, whoever it remembers. It goes to the pages for signing in alone, and signs nobody in.
 */
export const sharedDeviceCookie = 'onderdak.gedeeld=ja';
