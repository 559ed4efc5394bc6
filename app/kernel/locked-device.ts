/** The page that asks for the PIN of a locked device. */
export const lockAddress = '/vergrendeld';

/** The field in which a PIN is sent along with a form that waited for it. */
export const pinField = 'pincode-van-toestel';

/** The field with the form that waited, unreadable for whoever holds the device. */
export const keptFormField = 'bewaard-formulier';
