import Taro from '@tarojs/taro';

/** After a refused form: brings the first faulty field into sight and, on H5, under the cursor. */
export function focusFirstFault(): void {
  Taro.nextTick(() => {
    if (process.env.TARO_ENV === 'h5') {
      const field = document.querySelector('.has-error');
      field?.scrollIntoView({ block: 'center' });
      field?.querySelector<HTMLElement>('input, textarea, [tabindex]')?.focus();
      return;
    }
    void Taro.pageScrollTo({ selector: '.has-error', offsetTop: -80 });
  });
}
