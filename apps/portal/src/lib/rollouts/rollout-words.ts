import type { RolloutChannel } from '@concord/domain/rollout';
import * as m from '@concord/i18n/messages';

const CHANNELS: Record<RolloutChannel, () => string> = {
  meeting: m.rollout_channel_meeting,
  email: m.rollout_channel_email,
  chat: m.rollout_channel_chat,
  intranet: m.rollout_channel_intranet,
  poster: m.rollout_channel_poster,
  training: m.rollout_channel_training,
  call: m.rollout_channel_call,
};

export function channelName(channel: RolloutChannel): string {
  return CHANNELS[channel]();
}
