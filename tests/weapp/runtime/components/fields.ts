import { textOf } from '../state';
import { define, truthy, type Instance } from './define';

type Field = HTMLInputElement | HTMLTextAreaElement;

const inner = (self: Instance): Field => self.labelled as Field;

const KEYBOARDS: Readonly<Record<string, string>> = {
  number: 'numeric',
  digit: 'decimal',
  idcard: 'text',
  'safe-password': 'text',
};

const shorten = (self: Instance, field: Field): void => {
  const most = self.data['maxlength'] === undefined ? 140 : Number(self.data['maxlength']);
  if (most >= 0 && field.value.length > most) field.value = field.value.slice(0, most);
};

const attach = (self: Instance, field: Field): void => {
  self.labelled = field;
  self.value = () => field.value;
  const detail = () => ({ value: field.value, cursor: field.selectionStart ?? field.value.length });
  field.addEventListener('input', (event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    shorten(self, field);
    self.fire('input', { ...detail(), keyCode: 0 });
  });
  field.addEventListener('focus', () => self.fire('focus', { value: field.value, height: 0 }));
  field.addEventListener('blur', () => self.fire('blur', detail()));
  field.addEventListener('keydown', (event) => {
    const enter = event instanceof KeyboardEvent && event.key === 'Enter';
    if (enter && field instanceof HTMLInputElement) self.fire('confirm', { value: field.value });
  });
  self.host.appendChild(field);
};

const change = (self: Instance, name: string, value: unknown): void => {
  const field = inner(self);
  switch (name) {
    case 'value': {
      const text = textOf(value);
      if (field.value !== text) field.value = text;
      return;
    }
    case 'placeholder':
      field.placeholder = textOf(value);
      return;
    case 'disabled':
      field.disabled = truthy(value);
      return;
    case 'password':
      if (field instanceof HTMLInputElement) field.type = truthy(value) ? 'password' : 'text';
      return;
    case 'type':
      field.inputMode = KEYBOARDS[String(value)] ?? 'text';
      return;
    case 'focus':
      if (truthy(value)) setTimeout(() => field.focus(), 0);
      return;
    default:
  }
};

const SHARED = ['value', 'placeholder', 'disabled', 'maxlength', 'focus', 'name', 'confirmType'];

export const defineFields = (): void => {
  define('input', {
    properties: [...SHARED, 'type', 'password'],
    attach: (self) => attach(self, document.createElement('input')),
    change,
  });
  define('textarea', {
    properties: [...SHARED, 'autoHeight', 'fixed', 'showConfirmBar'],
    attach: (self) => attach(self, document.createElement('textarea')),
    change: (self, name, value) => {
      if (name !== 'autoHeight') return change(self, name, value);
      inner(self).style.setProperty('field-sizing', truthy(value) ? 'content' : 'fixed');
      if (truthy(value)) self.host.style.height = 'auto';
    },
  });
};
