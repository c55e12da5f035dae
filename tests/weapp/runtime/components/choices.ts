import { textOf } from '../state';
import { around, define, instanceOf, truthy, within, type Instance } from './define';

const on = (self: Instance): boolean => self.host.classList.contains('wx-on');

const mark = (self: Instance, checked: boolean): void => {
  self.host.classList.toggle('wx-on', checked);
  self.host.setAttribute('aria-checked', String(checked));
};

const attachChoice = (role: string, toggle: (self: Instance) => void) => (self: Instance) => {
  self.host.setAttribute('role', role);
  self.host.setAttribute('tabindex', '0');
  mark(self, false);
  self.toggle = () => {
    if (!truthy(self.data['disabled'])) toggle(self);
  };
  self.onTap(() => self.toggle?.());
};

const change = (self: Instance, name: string, value: unknown): void => {
  if (name === 'checked') mark(self, truthy(value));
};

const chosen = (group: Instance): readonly unknown[] =>
  within(group.host, 'checkbox').flatMap((box) => (on(box) ? [box.data['value']] : []));

const toggleRadio = (self: Instance): void => {
  if (on(self)) return;
  const group = around(self.host, 'radio-group');
  if (group !== undefined) within(group.host, 'radio').forEach((other) => mark(other, false));
  mark(self, true);
  group?.fire('change', { value: self.data['value'] });
};

const toggleCheckbox = (self: Instance): void => {
  mark(self, !on(self));
  const group = around(self.host, 'checkbox-group');
  group?.fire('change', { value: chosen(group) });
};

const CONTROLS = 'wx-radio,wx-checkbox,wx-switch';

/** A tap on a label is a tap on its control, unless the control itself was tapped. */
const attachLabel = (self: Instance): void =>
  self.onTap((from) => {
    const wanted = textOf(self.data['for']);
    const control =
      wanted === ''
        ? self.host.querySelector(CONTROLS)
        : document.querySelector(`[id$="--${CSS.escape(wanted)}"]`);
    if (control === null || (from !== null && control.contains(from))) return;
    const target = instanceOf(control);
    if (target?.toggle !== undefined) target.toggle();
    else target?.labelled.focus();
  });

export const defineChoices = (): void => {
  define('radio', {
    properties: ['value', 'checked', 'disabled', 'color'],
    attach: attachChoice('radio', toggleRadio),
    change,
  });
  define('checkbox', {
    properties: ['value', 'checked', 'disabled', 'color'],
    attach: attachChoice('checkbox', toggleCheckbox),
    change,
  });
  define('switch', {
    properties: ['checked', 'name', 'disabled', 'color', 'type'],
    attach: (self) => {
      attachChoice('switch', (it) => {
        mark(it, !on(it));
        it.fire('change', { value: on(it) });
      })(self);
      self.value = () => on(self);
    },
    change,
  });
  define('radio-group', {
    properties: ['name'],
    attach: (self) => {
      self.host.setAttribute('role', 'radiogroup');
      self.value = () => within(self.host, 'radio').find(on)?.data['value'];
    },
  });
  define('checkbox-group', {
    properties: ['name'],
    attach: (self) => {
      self.value = () => chosen(self);
    },
  });
  define('label', { properties: ['for', 'name'], attach: attachLabel });
};
