export const handle = 'a part that needs the other one';
