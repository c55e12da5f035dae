import { keepTemporary } from '../files';
import { phone, textOf } from '../state';
import { around, define, instanceOf, setAttribute, truthy, type Instance } from './define';

type Go = (api: string, url: string) => void;

/** What each open type does when its button is tapped. */
const openTypes: Readonly<Record<string, (self: Instance) => void>> = {
  getPhoneNumber: (self) => {
    const code = phone.now.phoneCode;
    const refused = { errMsg: 'getPhoneNumber:fail user deny' };
    self.fire('getphonenumber', code === null ? refused : { code, errMsg: 'getPhoneNumber:ok' });
  },
  agreePrivacyAuthorization: (self) =>
    self.fire('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' }),
  chooseAvatar: (self) =>
    self.fire('chooseavatar', { avatarUrl: keepTemporary(new Uint8Array([0]), '.png') }),
  openSetting: (self) => self.fire('opensetting', { authSetting: {}, errMsg: 'openSetting:ok' }),
};

/** A component that takes part in a form: it has a name and a value. */
const named = (node: Element): Instance | undefined => {
  const found = instanceOf(node);
  const name = found?.data['name'];
  return found?.value !== undefined && typeof name === 'string' && name !== '' ? found : undefined;
};

const formValue = (self: Instance): Readonly<Record<string, unknown>> => {
  const fields = Array.from(self.host.querySelectorAll('*')).flatMap((n) => named(n) ?? []);
  return Object.fromEntries(fields.map((field) => [String(field.data['name']), field.value?.()]));
};

const attachButton = (share: () => void) => (self: Instance) => {
  setAttribute(self.host, 'role', 'button');
  setAttribute(self.host, 'tabindex', '0');
  self.onTap(() => {
    if (truthy(self.data['disabled'])) return;
    const parent = around(self.host, 'form');
    if (self.data['formType'] === 'submit') parent?.fire('submit', { value: formValue(parent) });
    if (self.data['formType'] === 'reset') parent?.fire('reset', {});
    const type = textOf(self.data['openType']);
    if (type === 'share') share();
    else openTypes[type]?.(self);
  });
};

const ROUTES: Readonly<Record<string, string>> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
};

export const defineActions = (go: Go, share: () => void): void => {
  define('button', {
    properties: ['disabled', 'formType', 'openType', 'loading', 'type', 'size', 'plain'],
    attach: attachButton(share),
    change: (self, name, value) => {
      if (name === 'disabled') {
        setAttribute(self.host, 'disabled', truthy(value));
        setAttribute(self.host, 'aria-disabled', truthy(value) ? 'true' : '');
      }
      if (name === 'type') setAttribute(self.host, 'type', value);
    },
  });
  define('form', { properties: ['reportSubmit'] });
  define('navigator', {
    properties: ['url', 'openType'],
    attach: (self) => {
      setAttribute(self.host, 'role', 'link');
      self.onTap(() => {
        const api = ROUTES[textOf(self.data['openType']) || 'navigate'];
        if (api !== undefined) go(api, textOf(self.data['url']));
      });
    },
  });
};
