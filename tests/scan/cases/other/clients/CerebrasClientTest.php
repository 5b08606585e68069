<?php
final class CerebrasClientTest extends TestCase
{
    public function testIt(): void
    {
        $model = "gpt-oss-120b"; // finds: gpt-oss-120b from cerebras
        $client = new CerebrasClient($model, $this->apiKey);
    }
}
