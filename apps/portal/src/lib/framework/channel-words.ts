import type { BehaviourChannel } from '@concord/domain/framework';
import * as m from '@concord/i18n/messages';

const NAMES: Record<BehaviourChannel, () => string> = {
  frontline: m.framework_behaviours_frontline,
  digital: m.framework_behaviours_digital,
};

export function channelName(channel: BehaviourChannel): string {
  return NAMES[channel]();
}
