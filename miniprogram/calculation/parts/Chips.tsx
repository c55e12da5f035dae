import { View } from '@tarojs/components';
import { FieldFrame, Segments } from '@phone/ui';

type ChipsProps = {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
};

const perRow = 5;

/** Usual answers that one tap fills in; more than five stand in rows. */
export function Chips({ label, options, value, error, onChange }: ChipsProps) {
  const rows = Array.from({ length: Math.ceil(options.length / perRow) }, (_, i) =>
    options.slice(i * perRow, (i + 1) * perRow),
  );
  return (
    <FieldFrame label={label} error={error}>
      {rows.map((row, i) => (
        <View key={row[0]?.value ?? i} className="mt-2">
          <Segments
            label={rows.length > 1 ? `${label}，第 ${i + 1} 行` : label}
            options={row}
            value={value}
            onChange={onChange}
          />
        </View>
      ))}
    </FieldFrame>
  );
}
