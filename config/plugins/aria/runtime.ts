import { mergeInternalComponents } from '@tarojs/shared';
import { ariaComponents } from './names';

mergeInternalComponents(ariaComponents);
