import { z } from 'zod';
import type { PropsWithChildren } from 'react';
import './app.scss';

// WeChat forbids code made from strings; asking for none saves zod a failed try on each start.
z.config({ jitless: true });

export default function App({ children }: PropsWithChildren) {
  return children;
}
