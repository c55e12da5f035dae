import { View } from '@tarojs/components';
import { addDays } from '@shared/kernel';
import { dayText, open, timeText, today } from '@phone/lib';
import { List, Panel, Row } from '@phone/ui';
import { sessionsOn, type Row as QueueRow } from '../../logic/desk-turn';

const daysShown = 7;

/** 排期: the sessions of today and the days to come. */
export function TodayPanel({ rows }: { readonly rows: readonly QueueRow[] }) {
  const days = Array.from({ length: daysShown }, (_, n) => addDays(today(), n))
    .map((day) => ({ day, sessions: sessionsOn(rows, day) }))
    .filter(({ sessions }) => sessions.length > 0);
  return (
    <Panel title="近七天的调解会">
      {days.length === 0 ? <View className="text--sub">没有排上的。</View> : null}
      {days.map(({ day, sessions }) => (
        <View key={day} className="med-item">
          <View className="text--sub text--strong">
            {day === today() ? `今天 ${dayText(day)}` : dayText(day)}
          </View>
          <List label={dayText(day)}>
            {sessions.map((row) => (
              <Row
                key={row.mediation}
                label={row.names.join(' / ')}
                sub={row.startsAt ? timeText(row.startsAt) : undefined}
                onTap={() => open('mediation/desk/file', { caseId: row.caseId })}
              />
            ))}
          </List>
        </View>
      ))}
    </Panel>
  );
}
