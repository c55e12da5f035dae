import { useState } from 'react';
import { View } from '@tarojs/components';
import { ChoiceGroup, List, Row, Sheet } from '@phone/ui';

type PickFieldProps = {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly title: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
};

const fewest = 4;

/** One of several answers: a few stand open, more are picked from a sheet. */
export function PickField(props: PickFieldProps) {
  const { label, options, value, onChange } = props;
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  if (options.length <= fewest) {
    return <ChoiceGroup label={label} options={options} value={value} onChange={onChange} />;
  }
  const chosen = options.find((o) => o.value === value);
  return (
    <View className="field">
      <List>
        <Row label={label} value={chosen?.title ?? '选一个'} onTap={() => setOpen(true)} />
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
    </View>
  );
}
