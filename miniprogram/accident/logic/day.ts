import { LocalDate } from '@shared/kernel';

/** Hands on a complete day; a date field that was emptied keeps the last one. */
export function onDay(put: (day: LocalDate) => void): (text: string) => void {
  return (text) => {
    const day = LocalDate.safeParse(text);
    if (day.success) put(day.data);
  };
}
