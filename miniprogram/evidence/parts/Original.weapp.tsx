import { Image, Video } from '@tarojs/components';
import type { OriginalProps } from './Original';

export function Original({ url, as, name }: OriginalProps) {
  return as === 'image' ? (
    <Image className="evidence-shown" mode="widthFix" src={url} ariaLabel={name} />
  ) : (
    <Video className="evidence-shown" src={url} controls />
  );
}
