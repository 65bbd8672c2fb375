import { keptSecret } from '@/ui/linkSecret';

export const question = keptSecret('firstmile.still-right');
export const invitation = keptSecret('firstmile.representative-invitation');
