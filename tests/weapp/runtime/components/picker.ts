import { openLayer, piece } from '../shell';
import { textOf } from '../state';
import { define, truthy, type Instance } from './define';

type Mode = 'selector' | 'multiSelector' | 'date' | 'time' | 'region';

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const labelOf = (item: unknown, key: unknown): string => {
  const named = typeof item === 'object' && item !== null && typeof key === 'string';
  return String(named ? ((item as Record<string, unknown>)[key] ?? '') : item);
};

const select = (range: readonly unknown[], key: unknown, index: unknown): HTMLSelectElement => {
  const field = piece('select', '', { 'aria-label': '选项' }) as HTMLSelectElement;
  range.forEach((item, at) =>
    field.appendChild(piece('option', labelOf(item, key), { value: String(at) })),
  );
  field.value = String(Number(index ?? 0));
  return field;
};

const LENGTHS: Readonly<Record<string, number>> = { year: 4, month: 7, day: 10 };

type Panel = { readonly fields: readonly HTMLElement[]; readonly read: () => unknown };

const listPanel = (self: Instance): Panel => {
  const field = select(listOf(self.data['range']), self.data['rangeKey'], self.data['value']);
  return { fields: [field], read: () => Number(field.value) };
};

const columnsPanel = (self: Instance): Panel => {
  const values = listOf(self.data['value']);
  const fields = listOf(self.data['range']).map((column, at) => {
    const field = select(listOf(column), self.data['rangeKey'], values[at]);
    field.addEventListener('change', () =>
      self.fire('columnchange', { column: at, value: Number(field.value) }),
    );
    return field;
  });
  return { fields, read: () => fields.map((field) => Number(field.value)) };
};

const clockPanel = (self: Instance, type: 'date' | 'time'): Panel => {
  const field = piece('input', '', {
    type,
    'aria-label': type === 'date' ? '日期' : '时间',
  }) as HTMLInputElement;
  field.min = textOf(self.data['start']);
  field.max = textOf(self.data['end']);
  field.value = textOf(self.data['value']);
  const length = LENGTHS[textOf(self.data['fields']) || 'day'] ?? 10;
  return {
    fields: [field],
    read: () => (type === 'date' ? field.value.slice(0, length) : field.value),
  };
};

const panelOf = (self: Instance, mode: Mode): Panel => {
  switch (mode) {
    case 'selector':
      return listPanel(self);
    case 'multiSelector':
      return columnsPanel(self);
    case 'date':
    case 'time':
      return clockPanel(self, mode);
    case 'region':
      throw new Error('The harness does not show a region picker: choose its value from the test.');
  }
};

const modeOf = (self: Instance): Mode => (self.data['mode'] ?? 'selector') as Mode;

/** Refuses what a person could not choose: an index or a day outside the range. */
const check = (self: Instance, value: unknown): void => {
  const mode = modeOf(self);
  const range = listOf(self.data['range']);
  const outside = (text: string): never => {
    throw new Error(`The ${mode} picker does not offer ${text}.`);
  };
  if (mode === 'selector' && !(Number(value) >= 0 && Number(value) < range.length)) {
    outside(`item ${String(value)} of ${range.length}`);
  }
  if (mode !== 'date' && mode !== 'time') return;
  const text = textOf(value);
  const shape = mode === 'date' ? /^\d{4}(-\d{2}(-\d{2})?)?$/ : /^\d{2}:\d{2}$/;
  const start = textOf(self.data['start']);
  const end = textOf(self.data['end']);
  if (!shape.test(text) || (start !== '' && text < start) || (end !== '' && text > end))
    outside(text);
};

const open = (self: Instance): void => {
  const panel = panelOf(self, modeOf(self));
  const box = piece('section', '', { class: 'box picker', role: 'dialog', 'aria-label': '请选择' });
  panel.fields.forEach((field) => box.appendChild(field));
  const close = openLayer(box, true);
  const buttons = piece('div');
  const button = (text: string, id: string, work: () => void): void => {
    const node = piece('button', text, { id });
    node.addEventListener('click', () => {
      close();
      work();
    });
    buttons.appendChild(node);
  };
  button('取消', 'picker-cancel', () => self.fire('cancel', {}));
  button('确定', 'picker-confirm', () => self.choose?.(panel.read()));
  box.appendChild(buttons);
};

export const definePicker = (): void =>
  define('picker', {
    properties: [
      'mode',
      'range',
      'rangeKey',
      'value',
      'name',
      'disabled',
      'start',
      'end',
      'fields',
    ],
    attach: (self) => {
      self.value = () => self.data['value'];
      self.choose = (value) => {
        if (truthy(self.data['disabled'])) throw new Error('The picker is disabled.');
        check(self, value);
        self.fire('change', { value });
      };
      self.onTap(() => {
        if (!truthy(self.data['disabled'])) open(self);
      });
    },
  });
