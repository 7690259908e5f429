-- What the dataset would have a scenario hold that keeps what people wrote.
-- CreateTable
CREATE TABLE "dataset_offer" (
    "scenario_id" TEXT NOT NULL,
    "because" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "values" JSONB NOT NULL,

    CONSTRAINT "dataset_offer_pkey" PRIMARY KEY ("scenario_id")
);

-- AddForeignKey
ALTER TABLE "dataset_offer" ADD CONSTRAINT "dataset_offer_scenario_id_fkey" FOREIGN KEY ("scenario_id") REFERENCES "scenario"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE dataset_offer
  ADD CONSTRAINT dataset_offer_because CHECK (because IN ('edited', 'parent-edited')),
  ADD CONSTRAINT dataset_offer_message CHECK (message <> ''),
  ADD CONSTRAINT dataset_offer_values CHECK (jsonb_typeof("values") = 'array');
