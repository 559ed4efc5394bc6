/** Where someone was last seen on a night: in, or gone out again. */
export type DoorState = 'in' | 'out';
