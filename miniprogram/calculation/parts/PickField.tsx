import { useState } from 'react';
import { ChoiceGroup, FieldFrame, List, Row, Sheet, type Option } from '@phone/ui';

type PickFieldProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly options: readonly Option<string>[];
  readonly value: string;
  /** Folded to one line, however few the answers are. */
  readonly fold?: boolean | undefined;
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
};

const fewest = 4;

/** One of several answers: a few stand open, more are picked from a sheet. */
export function PickField(props: PickFieldProps) {
  const { label, hint, options, value, fold = false, error, onChange } = props;
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  if (options.length <= fewest && !fold) {
    return (
      <ChoiceGroup
        label={label}
        hint={hint}
        options={options}
        value={value}
        error={error}
        onChange={onChange}
      />
    );
  }
  const chosen = options.find((o) => o.value === value);
  return (
    <FieldFrame error={error}>
      <List>
        <Row
          label={label}
          sub={hint}
          value={chosen?.title ?? '选一个'}
          onTap={() => setOpen(true)}
        />
      </List>
      <Sheet open={open} title={label} onClose={close} closeText="不改">
        <ChoiceGroup
          label={label}
          showLabel={false}
          options={options}
          value={value}
          onChange={(next) => {
            onChange(next);
            close();
          }}
        />
      </Sheet>
    </FieldFrame>
  );
}
