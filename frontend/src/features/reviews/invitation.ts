import { keptSecret } from '@/ui/linkSecret';

export const invitation = keptSecret('firstmile.panel-invitation');
