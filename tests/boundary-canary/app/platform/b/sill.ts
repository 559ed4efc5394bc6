export const sill = 'a part that needs the other one';
