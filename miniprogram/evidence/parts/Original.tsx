export type OriginalProps = {
  readonly url: string;
  readonly as: 'image' | 'video';
  readonly name: string;
};

/** The file itself, shown by the browser's own elements. */
export function Original({ url, as, name }: OriginalProps) {
  return as === 'image' ? (
    <img className="evidence-shown" src={url} alt={name} />
  ) : (
    <video className="evidence-shown" src={url} aria-label={name} controls playsInline />
  );
}
