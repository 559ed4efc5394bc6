export const forbidden = 'the kernel may not import this';
