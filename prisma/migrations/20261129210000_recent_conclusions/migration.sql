CREATE INDEX "Conclusion_setAt_idx" ON "Conclusion"("setAt");
