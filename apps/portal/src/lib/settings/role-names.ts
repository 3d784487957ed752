import type { Role } from '@concord/domain/roles';
import * as m from '@concord/i18n/messages';

const NAMES: Record<Role, () => string> = {
  admin: m.settings_role_admin,
  standards_manager: m.settings_role_standards_manager,
  region_manager: m.settings_role_region_manager,
  location_manager: m.settings_role_location_manager,
  department_owner: m.settings_role_department_owner,
  auditor: m.settings_role_auditor,
  viewer: m.settings_role_viewer,
};

export function roleName(role: Role): string {
  return NAMES[role]();
}
