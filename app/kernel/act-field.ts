/** The field in which a form says what it asks for, on a page that can do more than one thing. */
export const actField = 'doen';

/** The field in which a form says what it is about, where a page has the same form for each of several things. */
export const partField = 'deel';
