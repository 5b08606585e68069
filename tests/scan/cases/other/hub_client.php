<?php

use Codewithkyrian\HuggingFace\HuggingFace;

$hf = HuggingFace::client();
$translator = $hf->inference()->translation('org-k/opus-en-fr'); // finds: org-k/opus-en-fr
$kept = $hf->hub()->repo('org-k/kept-small')->download('config.json'); // finds: org-k/kept-small
$first = $hf->hub()->repo("bert-base-uncased"); // finds: bert-base-uncased
$rows = $hf->hub()->dataset('org-k/rows'); // finds: org-k/rows as dataset
$said = $translator->execute($argv[1]);
