let path = '';

/** Path of the page on top, against which relative addresses are read. */
export const currentPath = (): string => path;

export const setCurrentPath = (next: string): void => {
  path = next;
};
