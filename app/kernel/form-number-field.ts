/** The hidden field with the number that a page gives its forms: a form that arrives twice is done once. */
export const formNumberField = 'formuliernummer';

/** Said in the address of the page that somebody is led to whose form had been done already. */
export const arrivedBeforeParameter = 'eerder';
