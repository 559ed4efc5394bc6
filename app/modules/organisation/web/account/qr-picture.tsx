import type { QrCode } from './qr-code.server.ts';

export interface QrPictureProps {
  readonly code: QrCode;
  readonly label: string;
}

/** Always dark on white, also where a page is dark: readers want it so. */
export function QrPicture({ code: { size, path }, label }: QrPictureProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a picture in an img comes from an address, and this is a secret
    <svg className="onderdak-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
