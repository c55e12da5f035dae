import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';

/** A white sheet of rows. `role` list where the children are `listitem`s. */
export function List({
  label,
  role,
  children,
}: {
  readonly label?: string;
  readonly role?: 'list';
  readonly children: ReactNode;
}) {
  return (
    <View className="list" {...aria({ ...(role ? { role, label } : {}) })}>
      {children}
    </View>
  );
}
