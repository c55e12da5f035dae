import { Input, Textarea } from '@tarojs/components';
import { aria } from '../aria';
import type { TextProps } from './types';
import { useStillValue } from './use-still-value';

/** Room between the keyboard and the field, in pixels. */
const aboveKeyboard = 120;

export function TextLine(props: TextProps) {
  const still = useStillValue(props.value, props.onText);
  return (
    <Input
      key={still.key}
      id={props.id}
      className={props.className}
      defaultValue={still.value}
      {...(props.placeholder ? { placeholder: props.placeholder } : {})}
      placeholderClass="field__input--ghost"
      maxlength={props.max}
      type={props.keyboard}
      disabled={props.off}
      focus={props.autoFocus ?? false}
      cursorSpacing={aboveKeyboard}
      onInput={(event) => still.type(event.detail.value)}
      onFocus={props.onFocus}
      onBlur={props.onBlur}
      onConfirm={() => props.onEnter?.()}
      {...aria({ label: props.label })}
    />
  );
}

export function TextArea(props: TextProps) {
  const still = useStillValue(props.value, props.onText);
  return (
    <Textarea
      key={still.key}
      id={props.id}
      className={props.className}
      defaultValue={still.value}
      {...(props.placeholder ? { placeholder: props.placeholder } : {})}
      placeholderClass="field__input--ghost"
      maxlength={props.max}
      disabled={props.off}
      cursorSpacing={aboveKeyboard}
      onInput={(event) => still.type(event.detail.value)}
      onFocus={props.onFocus}
      onBlur={props.onBlur}
      {...aria({ label: props.label })}
    />
  );
}
