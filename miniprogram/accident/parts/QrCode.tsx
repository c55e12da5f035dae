import { Image } from '@tarojs/components';
import { qrSvg } from '@shared/case/qr';
import { aria } from '@phone/ui';

type Props = { readonly text: string; readonly label: string; readonly size: number };

/** A QR as a picture: sharp at every size, on screen and on paper. */
export function QrCode({ text, label, size }: Props) {
  const source = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(qrSvg(text, label))}`;
  return (
    <Image
      src={source}
      style={{ width: `${size}px`, height: `${size}px`, flex: 'none' }}
      {...aria({ role: 'img', label })}
    />
  );
}
