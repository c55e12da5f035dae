import { qrSvg } from '@shared/case/qr';

type Props = { readonly text: string; readonly label: string; readonly size: number };

/** A QR as a picture: sharp at every size, on screen and on paper. For desks, which are H5 only. */
export function QrCode({ text, label, size }: Props) {
  const source = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(qrSvg(text, label))}`;
  return <img src={source} alt={label} width={size} height={size} />;
}
