import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { bounded, type Where } from '../aws/client-settings.ts';

export const dynamoClient = (where: Where = {}, maxAttempts = 5, requestMs?: number): DynamoDBClient =>
  new DynamoDBClient({ ...where, ...bounded(maxAttempts, requestMs) });
