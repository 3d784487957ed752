import { ListAuditLogInput, VerifyAuditLogInput } from '@concord/domain/audit-log';
import { listAuditLog } from '@concord/services/audit-log/list-audit-log';
import { verifyAuditLog } from '@concord/services/audit-log/verify-audit-log';
import { brandProcedure, router } from '../trpc.ts';

const reading = brandProcedure.meta({ permission: 'auditLog.read' });

export const auditLog = router({
  list: reading.input(ListAuditLogInput).query(({ ctx, input }) => listAuditLog(ctx.brand, input)),
  verify: reading.input(VerifyAuditLogInput).query(({ ctx, input }) => verifyAuditLog(ctx.brand, input)),
});
