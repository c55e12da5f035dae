import { View } from '@tarojs/components';
import { missingFigures, type Estimate } from '@shared/calculation/estimate';
import { moneyText } from '@phone/lib';
import { Button, Check, List, Notice, Section } from '@phone/ui';

type LackingProps = {
  readonly estimate: Estimate;
  /** Nothing to change on a calculation that is already kept. */
  readonly onFill?: ((measure: string, year: number | null) => void) | undefined;
  readonly onTry?: (() => void) | undefined;
};

/** Figures nobody has entered: never another year's in silence; what an earlier year would give is named as such. */
export function LackingFigures({ estimate, onFill, onTry }: LackingProps) {
  const figures = missingFigures(estimate.result);
  if (figures.length === 0) return null;
  const { trial } = estimate;
  return (
    <Notice tone="soon" title={`缺 ${figures.length} 个数，有的项目算不出`}>
      {figures.map((figure) => (
        <View key={figure.title} className="mt-1">
          {`缺 ${figure.title}。`}
          {onFill ? (
            <View className="mt-2">
              <Button
                small
                variant="secondary"
                label={`填上这个数：${figure.title}`}
                onTap={() => onFill(figure.measure, figure.year)}
              >
                填上这个数
              </Button>
            </View>
          ) : null}
        </View>
      ))}
      {trial ? (
        <View className="mt-3">
          {`如果借用 ${trial.title}的数试算，别人该赔 ${moneyText(trial.receivable)}${trial.result.complete ? '' : '，还有项目算不出'}。这不是结果，只当参考。`}
          {onTry ? (
            <View className="mt-2">
              <Button small variant="secondary" onTap={onTry}>
                {`按 ${trial.title}试算`}
              </Button>
            </View>
          ) : null}
        </View>
      ) : null}
    </Notice>
  );
}

/** Standing over every result that uses another year's figures by choice. */
export function BorrowedYears({
  years,
  onDrop,
}: {
  readonly years: { readonly income?: number | undefined; readonly wage?: number | undefined };
  readonly onDrop?: (() => void) | undefined;
}) {
  const used = [...new Set([years.income, years.wage])].flatMap((y) => y ?? []);
  return (
    <Notice tone="soon" title={`用的是 ${used.join('、')} 年度的数`}>
      统计年度是选定的，不一定是该用的那一年。
      {onDrop ? (
        <View className="mt-2">
          <Button small variant="secondary" onTap={onDrop}>
            改回该用的年度
          </Button>
        </View>
      ) : null}
    </Notice>
  );
}

/** 缺什么、值多少: each piece put in and the whole computed again. */
export function MissingPieces({ estimate }: { readonly estimate: Estimate }) {
  const pieces = estimate.pieces.slice(0, 6);
  if (pieces.length === 0) return null;
  return (
    <Section title="补上这些，钱会变">
      <List>
        {pieces.map(({ id, victim, title, how, worth }) => (
          <Check
            key={`${id}${victim ?? ''}`}
            state={worth === null ? 'doubt' : 'missing'}
            title={title}
            {...(worth !== null && worth > 0 ? { worth } : {})}
            text={
              worth === null
                ? `${how}值多少，要先补上缺的数。`
                : worth < 0
                  ? `${how}会少 ${moneyText(Math.abs(worth) as typeof worth)}。`
                  : how
            }
          />
        ))}
      </List>
    </Section>
  );
}
