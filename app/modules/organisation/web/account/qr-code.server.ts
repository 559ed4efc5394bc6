import makeQrCode from 'qrcode-generator';

/** Modules of quiet around it that readers need. */
const quiet = 4;

/** A QR code as the path of an SVG on a grid of `size` by `size`: no script, no style, no picture from elsewhere. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

export function qrCode(text: string): QrCode {
  const code = makeQrCode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const numbers = Array.from({ length: count }, (_, at) => at);
  const squares = numbers.flatMap((row) =>
    numbers.filter((column) => code.isDark(row, column)).map((column) => square(column, row)),
  );
  return { size: count + 2 * quiet, path: squares.join('') };
}

function square(column: number, row: number): string {
  return `M${column + quiet} ${row + quiet}h1v1h-1z`;
}
