import type { ReactNode } from 'react';

export interface WithChildren {
  readonly children?: ReactNode;
}
