use strict;
# my $model = 'gpt-4-turbo';
my $model = 'gpt-4o-mini'; # finds: gpt-4o-mini from openai
has model => ( is => 'rw', default => 'gpt-4.1-mini' ); # finds: gpt-4.1-mini from openai
my $answer = $client->chat(model => 'claude-3-5-haiku-latest'); # finds: claude-3-5-haiku-latest from anthropic
$self->{model} = "gpt-4.1"; # finds: gpt-4.1 from openai
die if $model eq 'gpt-4';

=head1 SYNOPSIS

    my $model = 'gpt-3.5-turbo';

=cut

$config{embedding_model} ||= 'text-embedding-3-small'; # finds: text-embedding-3-small from openai
