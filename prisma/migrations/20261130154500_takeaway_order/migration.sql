-- Takeaways by kind in their usual order, and all that is counted of them by kind and theme, without reading their rows.
CREATE INDEX "Takeaway_kind_order" ON "Takeaway" ("kind", "reportId" DESC, "position", "id")
  INCLUDE ("themeId", "openThreads") WHERE "deletedAt" IS NULL;
