/** The hidden field by which a form says under which work place it was opened: the id of the assignment. */
export const workPlaceField = 'werkplek-van';

/** Sent along by who goes back to that work place to send the form after all. */
export const returnField = 'werkplek-terug';
